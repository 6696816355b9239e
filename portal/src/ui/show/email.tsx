/** An e-mail address in a table: where it does not fit it breaks before its host. */
export function Email({ value }: { readonly value: string }) {
  const [name = '', host] = value.split(/(?=@)/)
  return (
    <>
      {name}
      {host === undefined ? null : (
        <>
          <wbr />
          {host}
        </>
      )}
    </>
  )
}
