import { liveEdgar } from "../edgar/live-edgar.ts";
import { liveFred } from "../fred/live-fred.ts";
import { livePinkSheet } from "../pink-sheet/live-pink-sheet.ts";
import { liveStooq } from "../stooq/live-stooq.ts";
import { liveYahoo } from "../yahoo/live-yahoo.ts";
import type { LiveSource } from "./live-source.ts";

/** Every source that can be asked over the network, in the order they are. */
export const LIVE_SOURCES: LiveSource[] = [liveEdgar, liveFred, livePinkSheet, liveStooq, liveYahoo];
