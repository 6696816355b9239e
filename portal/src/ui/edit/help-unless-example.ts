/** The help that gives an example, `such as “Dispensary”`, unless just this was typed. */
export function helpUnlessExample(help: string, typed: string): { readonly help?: string } {
  const isExample = ['“', '”'].some((mark) => help.includes(`${mark}${typed.trim()}”`))
  return isExample ? {} : { help }
}
