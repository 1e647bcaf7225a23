import type { Method } from "../method.ts";
import { guideTrackRecordMethod } from "./guide-track-record.ts";
import { impliedRemainingMethod } from "./implied-remaining.ts";
import { seasonalMethod } from "./seasonal.ts";

export const METHODS: readonly Method[] = [impliedRemainingMethod, seasonalMethod, guideTrackRecordMethod];
