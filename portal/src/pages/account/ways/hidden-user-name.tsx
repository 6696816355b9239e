/** Tells a password manager whose password it is; nobody else sees it. */
export function HiddenUserName({ userName }: { readonly userName: string }) {
  return <input type="email" autoComplete="username" value={userName} readOnly hidden />
}
