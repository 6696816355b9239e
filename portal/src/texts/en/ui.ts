import { countIn } from '../rules/plural.ts'

const count = countIn('en')

export const ui = {
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  copy: (what: string) => `Copy ${what}`,
  copyShort: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it by hand.',
  downloadFile: 'Download as a text file',
  downloaded: 'Downloaded',
  showPassword: 'Show what was typed',
  hidePassword: 'Hide what was typed',
  required: 'This field is required.',
  optional: 'optional',
  requiredFields: 'Fields with an asterisk are required.',
  loading: 'Loading',
  actions: 'Actions',
  select: 'Select',
  nothingFound: 'Nothing found',
  more: 'More',
  opensInNewTab: 'opens in a new tab',
  notice: { good: 'Done', careful: 'Careful', stop: 'Stop', information: 'Note' },
  failure: {
    title: 'Something went wrong',
    advice: 'Try again. If it happens again, tell the support the reference.',
    wrongField: 'This does not fit. Check it.',
    unreachable:
      'The server cannot be reached. Check the connection and try again. What you typed is still here.',
    reference: 'Reference',
    tryAgain: 'Try again',
    wrongFields: (wrong: number) =>
      `${count(wrong, { one: 'field needs', other: 'fields need' })} your attention.`,
  },
  secret: {
    public: 'public',
    private: 'private',
    onlyTime: 'This is the only time the secret is shown.',
    closeAnyway: 'Close without keeping it',
    goBack: 'Go back',
    notKeptTitle: 'The secret was not kept',
    notKept:
      'You have neither copied nor downloaded the secret. Once this is closed, nobody can see it again.',
  },
  confirm: { type: (name: string) => `Type ${name} to confirm` },
  matrix: {
    permissions: 'Permissions',
    function: 'Function',
    all: 'All',
    create: 'Create',
    read: 'Read',
    update: 'Update',
    delete: 'Delete',
    special: 'Other',
    allOf: (row: string) => `${row}: all`,
    cell: (row: string, action: string) => `${row}: ${action}`,
    chosen: (chosen: number) => `${count(chosen, { one: 'permission', other: 'permissions' })} selected`,
    none: 'No permission is selected: whoever has this can do nothing.',
  },
}
