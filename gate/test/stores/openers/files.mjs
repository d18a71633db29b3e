import { filesStore } from 'sendgate/files'

export const open = (folder) => filesStore({ folder })
