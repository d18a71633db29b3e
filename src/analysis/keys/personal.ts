import { isContainer } from './is-container.js'
import type { ValuePath } from './value-path.js'

const idLike = /^(?:id|_id|uuid|slug|number)$|(?:Id|ID|_id|Uuid|UUID|Slug|_uuid)$/
const ownId = /^(?:id|_id|uuid|slug|sku|isbn|ref|number|key)$/i
const places = /^(?:channel|room|topic|queue|tenant|workspace|team|organization|chat_id|room_id|user_id)$/i
const addressSuffix = /_?(?:e?-?mail(?:_?address)?|address|phone(?:_?number)?|mobile|recipient|to)$/i
const idSuffix = /_?(?:id|uuid|slug|ref|number)$/i
const receives = /^(?:recipient|subscriber|contact|receiver|addressee)$/i

/** Whether a name is one of an id: `id`, `orderId`, `team_uuid`. */
export function isIdName(name: string): boolean {
  return idLike.test(name)
}

/** Whether an expression that names a recipient may hold an address, a phone number or a name; ids and channels do not. */
export function isPersonal(text: string): boolean {
  const last = text.split('.').at(-1) ?? text
  return !idLike.test(last) && !places.test(last)
}

/**
 * Whether one of the ids says who this recipient is: the own id of the record it is read from (`order.id` for
 * `order.email`), or the id of the same one (`payload.ownerId` for `payload.ownerEmail`). An id that merely stands beside
 * it (`payload.orderId`) does not, for the next message may go to somebody else under the same id.
 */
export function isDecidedBy(who: ValuePath, ids: readonly ValuePath[]): boolean {
  return ids.some((id) => isOwnId(id, who) || isSameOne(id, who))
}

/** Whether the first names the record that the second is a member of. */
export function isOwnId(subject: ValuePath, who: ValuePath): boolean {
  const owner = subject.path.slice(0, -1)
  const record = owner.at(-1)
  const name = subject.path.at(-1) ?? ''
  if (record === undefined || isContainer(record) || !isOrIsBelow(who, subject.root, owner)) return false
  return ownId.test(name) || name.replace(idSuffix, '').toLowerCase() === record.toLowerCase()
}

function isSameOne(subject: ValuePath, who: ValuePath): boolean {
  const owner = subject.path.slice(0, -1)
  const noun = (subject.path.at(-1) ?? '').replace(idSuffix, '')
  if (noun === '' || owner.length === 0 || !isBelow(who, subject.root, owner)) return false
  const next = who.path[owner.length] ?? ''
  const address = next.replace(addressSuffix, '')
  return (
    next.toLowerCase() === noun.toLowerCase() ||
    address.toLowerCase() === noun.toLowerCase() ||
    (address === '' && receives.test(noun))
  )
}

function isOrIsBelow(value: ValuePath, root: object, owner: readonly string[]): boolean {
  return value.root === root && owner.every((name, index) => value.path[index] === name)
}

function isBelow(value: ValuePath, root: object, owner: readonly string[]): boolean {
  return value.path.length > owner.length && isOrIsBelow(value, root, owner)
}
