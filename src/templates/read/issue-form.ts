import { isMap, isSeq, type YAMLMap } from 'yaml'

const fields = /^(?:markdown|textarea|input|dropdown|checkboxes|upload)$/

/** Is the mapping a form of GitHub's for new issues? What it says is for people who fill it in. */
export function isIssueForm(map: YAMLMap): boolean {
  const body = map.get('body')
  return (
    isSeq(body) &&
    body.items.length > 0 &&
    body.items.every((field) => isMap(field) && fields.test(String(field.get('type'))) && field.has('attributes'))
  )
}
