import { AssayError, type ErrorParts } from "../errors.ts";

type Fault = (location: string) => Pick<ErrorParts, "code" | "message" | "remedy">;

const unreachable: Fault = (location) => ({
  code: "server-unreachable",
  message: `no PostgreSQL server answers at ${location}`,
  remedy: "Check the address and that the server runs.",
});

/** Errors of the connection, and SQLSTATE codes (PostgreSQL documentation, appendix A), that a user can act on. */
const FAULTS: Record<string, Fault> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  ENOENT: unreachable,
  ECONNRESET: unreachable,
  "28P01": refused,
  "28000": refused,
  "3D000": (location) => ({
    code: "no-database",
    message: `the server has no such database: ${location}`,
    remedy: "Make it with createdb, and run the same command again.",
  }),
  "25006": (location) => ({
    code: "store-read-only",
    message: `${location} may not be written`,
    remedy: "Name the primary server, or a user who may write.",
  }),
  "42501": (location) => ({
    code: "store-read-only",
    message: `the user may not do that at ${location}`,
    remedy: "Ask for the right to create and write tables there.",
  }),
  "53100": (location) => ({
    code: "disk-full",
    message: `no room left at ${location}`,
    remedy:
      "Free some space and run the same command again. The batches committed before are kept, the last one is not.",
  }),
};

function refused(location: string) {
  return {
    code: "server-refuses",
    message: `the server refuses the user at ${location}`,
    remedy: "Check the name and the password.",
  };
}

/** Runs `work`, turning the server's errors into ones a user can act on. */
export async function guardedServer<T>(location: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = FAULTS[(error as { code?: string }).code ?? ""];
    if (!fault || error instanceof AssayError) throw error;
    throw new AssayError({ ...fault(location), cause: error });
  }
}
