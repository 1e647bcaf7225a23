import pg from "pg";

/** Runs `work` on an empty database of the server that `ASSAY_TEST_POSTGRES` names, dropped afterwards; nothing where it names none. */
export async function onServer(work: (url: string) => Promise<void>): Promise<void> {
  const server = process.env.ASSAY_TEST_POSTGRES;
  if (!server) return;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query("drop database if exists assay_bench");
  await admin.query("create database assay_bench");
  await work(server.replace(/\/[^/]*$/, "/assay_bench"));
  await admin.query("drop database assay_bench with (force)");
  await admin.end();
}
