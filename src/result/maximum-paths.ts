/** More paths of one send than this are not kept in the result; the sentences about them say so. */
export const maximumPaths = 20
