import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A local TCP proxy in front of a real server that can lose replies, refuse connections, or cut them. */
export interface TcpProxy {
  readonly port: number
  /** Requests still reach the server; its replies are dropped. */
  loseReplies(): void
  /** Cuts every connection and accepts no new one. */
  refuse(): void
  /** Lets the next reply pass the given number of times, then cuts the connection instead of delivering it. */
  cutReplyAfter(replies: number): void
  heal(): void
  close(): Promise<void>
}

export async function tcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  let mode: 'pass' | 'lose' | 'refuse' = 'pass'
  let repliesLeft = Infinity
  const sockets = new Set<Socket>()
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server: Server = createServer((client) => {
    if (mode === 'refuse') {
      client.destroy()
      return
    }
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (bytes) => upstream.write(bytes))
    upstream.on('data', (bytes) => {
      if (mode === 'lose') return
      if (repliesLeft <= 0) {
        repliesLeft = Infinity
        client.destroy()
        return
      }
      repliesLeft -= 1
      client.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    loseReplies: () => {
      mode = 'lose'
    },
    refuse: () => {
      mode = 'refuse'
      cut()
    },
    cutReplyAfter: (replies) => {
      repliesLeft = replies
    },
    heal: () => {
      // Connections that lost a reply are out of step with the server for good.
      if (mode === 'lose') cut()
      mode = 'pass'
      repliesLeft = Infinity
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
