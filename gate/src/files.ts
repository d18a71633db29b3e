export { filesStore } from './stores/files.js'
export type { FilesStoreOptions } from './stores/files.js'
export { fileMarkers } from './markers/files.js'
export { defaultFolder, resolveFolder } from './folder.js'
