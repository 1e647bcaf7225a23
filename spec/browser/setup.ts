import { builtWeb } from "../../src/surfaces/web/build.ts";
import { unpackChromium } from "./chromium.ts";

/** Before the browser specs: the browser and the built page are there. */
export default async function setup(): Promise<void> {
  await unpackChromium();
  await builtWeb();
}
