import { statfsSync } from 'node:fs'

const names: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9p'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x65735546, 'FUSE'],
])

/** The name of the network file system (or FUSE, behind which anything may hide) that holds a folder; null for a local one. */
export function networkFileSystem(folder: string): string | null {
  try {
    return names.get(statfsSync(folder).type >>> 0) ?? null
  } catch {
    return null
  }
}
