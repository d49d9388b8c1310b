import { clocks } from "./topics/clocks";
import { lighthouses } from "./topics/lighthouses";
import { networks } from "./topics/networks";
import { sea } from "./topics/sea";
import { streams } from "./topics/streams";
import type { Topic } from "./topics/topic";

export type { Topic } from "./topics/topic";

/** The first that a prompt's words match wins, so the more particular come first. */
export const topics: Topic[] = [lighthouses, streams, networks, sea, clocks];
