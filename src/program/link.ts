export { calledFunctions, link, type LinkInput } from '../analysis/link.js'
