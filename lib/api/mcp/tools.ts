import "server-only";
import type { McpServer } from "@modelcontextprotocol/server";
import { getArtifactOutline } from "../../artifacts/artifact-outline";
import { artifactInput, fetchInput, searchInput } from "../../artifacts/contract";
import { deleteArtifact } from "../../artifacts/delete-artifact";
import { fetchArtifactChunks } from "../../artifacts/fetch-artifact-chunks";
import { listArtifacts } from "../../artifacts/list-artifacts";
import {
  artifactList,
  artifactOutline,
  fetchedChunks,
  savedArtifact,
  searchResult,
} from "../../artifacts/results";
import { saveArtifactChunks } from "../../artifacts/save-artifact-chunks";
import { searchArtifact } from "../../artifacts/search-artifact";
import { type Caller, holderOf } from "../../http/caller";
import { OPERATIONS } from "../operations";
import { noQuery, saveBody, sessionId } from "../queries";
import { answering } from "./answer";
import { fetchedWords, listWords, outlineWords, savedWords, searchWords } from "./wording";

type Name = keyof typeof OPERATIONS;

const named = (name: Name) => {
  const { summary, description } = OPERATIONS[name];
  return { title: summary, description: `${summary}. ${description}` };
};

const READS = { readOnlyHint: true, openWorldHint: false };
const SAVES = { readOnlyHint: false, destructiveHint: false, openWorldHint: false };
const DELETES = { readOnlyHint: false, destructiveHint: true, openWorldHint: false };
const inSession = { sessionId };

function addReading(server: McpServer, caller: Caller): void {
  server.registerTool(
    "FetchArtifactChunks",
    {
      ...named("FetchArtifactChunks"),
      inputSchema: fetchInput.safeExtend(inSession),
      outputSchema: fetchedChunks,
      annotations: READS,
    },
    ({ sessionId, ...input }) =>
      answering("FetchArtifactChunks", async () => {
        const fetched = await fetchArtifactChunks(holderOf(caller, sessionId), input);
        return { text: fetchedWords(fetched), structured: fetched };
      }),
  );
  server.registerTool(
    "SearchArtifact",
    {
      ...named("SearchArtifact"),
      inputSchema: searchInput.extend(inSession),
      outputSchema: searchResult,
      annotations: READS,
    },
    ({ sessionId, ...input }) =>
      answering("SearchArtifact", async () => {
        const found = await searchArtifact(holderOf(caller, sessionId), input);
        return { text: searchWords(found), structured: found };
      }),
  );
}

function addLooking(server: McpServer, caller: Caller): void {
  server.registerTool(
    "ListArtifacts",
    {
      ...named("ListArtifacts"),
      inputSchema: noQuery.extend(inSession),
      outputSchema: artifactList,
      annotations: READS,
    },
    ({ sessionId }) =>
      answering("ListArtifacts", async () => {
        const artifacts = await listArtifacts(holderOf(caller, sessionId));
        return { text: listWords(artifacts), structured: { artifacts } };
      }),
  );
  server.registerTool(
    "GetArtifactOutline",
    {
      ...named("GetArtifactOutline"),
      inputSchema: artifactInput.extend(inSession),
      outputSchema: artifactOutline,
      annotations: READS,
    },
    ({ sessionId, ...input }) =>
      answering("GetArtifactOutline", async () => {
        const outline = await getArtifactOutline(holderOf(caller, sessionId), input);
        return { text: outlineWords(outline), structured: outline };
      }),
  );
}

function addWriting(server: McpServer, caller: Caller): void {
  server.registerTool(
    "SaveArtifactChunks",
    {
      ...named("SaveArtifactChunks"),
      inputSchema: saveBody,
      outputSchema: savedArtifact,
      annotations: SAVES,
    },
    ({ sessionId, ...input }) =>
      answering("SaveArtifactChunks", async () => {
        const saved = await saveArtifactChunks(holderOf(caller, sessionId), input);
        return { text: savedWords(saved), structured: saved };
      }),
  );
  server.registerTool(
    "DeleteArtifact",
    {
      ...named("DeleteArtifact"),
      inputSchema: artifactInput.pick({ artifactId: true }).extend(inSession),
      annotations: DELETES,
    },
    ({ sessionId, artifactId }) =>
      answering("DeleteArtifact", async () => {
        await deleteArtifact(holderOf(caller, sessionId), { artifactId });
        return { text: `The artifact ${artifactId} is deleted.` };
      }),
  );
}

/** The operations that a model has use for; the others are for programs, over HTTP. */
export function addTools(server: McpServer, caller: Caller): void {
  addReading(server, caller);
  addLooking(server, caller);
  addWriting(server, caller);
}
