import { useTexts } from '../../../texts/texts-provider.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { QrCode } from '../../../ui/show/qr-code.tsx'
import type { TotpKey } from '../account.queries.ts'
import classes from './totp-key-view.module.css'

/** What the app needs: to scan, to open where the app is on the same phone, or to type. */
export function TotpKeyView({ totpKey }: { readonly totpKey: TotpKey }) {
  const { scan } = useTexts('account').account.totp
  return (
    <div className={classes.key}>
      <div className={classes.words}>
        <h3 className={classes.title}>{scan.title}</h3>
        <p>{scan.advice}</p>
      </div>
      <div className={classes.scan}>
        <div className={classes.picture}>
          <QrCode text={totpKey.address} label={scan.picture} />
        </div>
        {/* Nobody scans the phone that he holds. */}
        <a href={totpKey.address} className={classes.open}>
          {scan.open}
        </a>
      </div>
      <div className={classes.words}>
        <p className={classes.typed}>{scan.typed}</p>
        <CopyText
          value={totpKey.secret}
          shown={totpKey.secret.replaceAll(/.{4}(?=.)/g, '$& ')}
          what={scan.key}
        />
      </div>
    </div>
  )
}
