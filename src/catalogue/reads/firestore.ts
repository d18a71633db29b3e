import type { ReadEntry } from '../entries/read-entry.js'

export const firestore = {
  library: 'firestore',
  packages: ['firebase-admin', '@google-cloud/firestore', 'firebase', '@firebase/firestore'],
  state: 'database',
  members: [
    { path: '(firestore|getFirestore|Firestore)().**.(get|getAll|count|listDocuments|listCollections)' },
    { path: '(getDoc|getDocs|getDocFromServer|getDocsFromServer|getCountFromServer|get|getDatabase)' },
    { path: '(firestore|getFirestore|Firestore)().runTransaction<0>.(get|getAll)' },
    { path: '(database|getDatabase)().ref().**.(once|get)' },
    { path: '(auth|getAuth)().(getUser|getUserByEmail|listUsers|verifyIdToken)' },
  ],
  shapes: [{ callee: '\\.(?:collection|doc|where|limit|orderBy)\\([^)]*\\)\\.get$' }],
  verified: 'documentation',
  verifiedWith: [['firebase-admin@13.10.0', '@google-cloud/firestore@8.6.0']],
} as const satisfies ReadEntry
