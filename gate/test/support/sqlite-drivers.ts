import { chooseDriver, sqliteDrivers, type SqliteDriver } from '../../src/stores/sqlite-driver.js'

/** Every driver with the reason why it cannot be tested in this process, or null. */
export function sqliteDriversHere(): readonly { readonly driver: SqliteDriver; readonly why: string | null }[] {
  return sqliteDrivers.map((driver) => {
    try {
      chooseDriver(driver)
      return { driver, why: null }
    } catch {
      return {
        driver,
        why:
          driver === 'node:sqlite' ? `Node ${process.versions.node} has no node:sqlite` : `${driver} is not installed`,
      }
    }
  })
}
