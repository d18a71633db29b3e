import type { ReadEntry } from '../entries/read-entry.js'

export const s3Read = {
  library: 's3-read',
  packages: [
    '@aws-sdk/client-s3',
    '@google-cloud/storage',
    '@vercel/blob',
    '@azure/storage-blob',
    'minio',
    '@netlify/blobs',
  ],
  state: 'service',
  members: [
    {
      path: 'S3Client().send',
      when: [
        {
          argument: 0,
          constructs: '^(GetObject|HeadObject|ListObjects|ListObjectsV2|HeadBucket|GetObjectTagging)Command$',
        },
      ],
    },
    { path: 'S3().(getObject|headObject|listObjects|listObjectsV2)' },
    { path: 'Storage().bucket().**.(exists|download|getMetadata|getFiles|get)' },
    { path: '(head|list|get)' },
    { path: 'BlobServiceClient().**.(exists|download|getProperties|listBlobsFlat)' },
    { path: 'getStore().(get|getWithMetadata|list|getMetadata)' },
    { path: 'Client().(getObject|statObject|listObjects|listObjectsV2)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      '@aws-sdk/client-s3@3.1057.0',
      '@google-cloud/storage@7.19.0',
      '@vercel/blob@2.4.0',
      '@azure/storage-blob@12.31.0',
      'minio@8.0.7',
    ],
  ],
} as const satisfies ReadEntry
