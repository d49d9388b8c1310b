import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SharedChat } from "@/components/share/shared-chat";
import { AppError } from "@/lib/errors";
import { REFUSED } from "@/lib/http/share-rate";
import { requestTranslator } from "@/lib/i18n/request-language";
import { openShared } from "@/lib/replies/shared-chat";
import { TooMany } from "./too-many";

type Props = { params: Promise<{ id: string }> };

/** One look-up for the page and its title. A link that was revoked leads as far as one that never was. */
const findShared = cache(async (id: string) => {
  try {
    return await openShared(id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

const isRefused = async () => (await headers()).has(REFUSED);

async function titleOf(id: string): Promise<string> {
  const t = await requestTranslator();
  if (await isRefused()) return t("share.tooMany.title");
  return (await findShared(id)).title || t("common.newChat");
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await titleOf((await params).id);
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function SharePage({ params }: Props) {
  if (await isRefused()) return <TooMany />;
  const { id } = await params;
  return <SharedChat id={id} shared={await findShared(id)} />;
}
