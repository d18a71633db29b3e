export async function open({ send }) {
  return {
    async session(key, fault) {
      await send(key, fault)
      return { status: 'sent' }
    },
  }
}
