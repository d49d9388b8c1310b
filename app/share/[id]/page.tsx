import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SharedChat } from "@/components/share/shared-chat";
import { AppError } from "@/lib/errors";
import { openShared } from "@/lib/replies/shared-chat";

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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await findShared((await params).id);
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function SharePage({ params }: Props) {
  const { id } = await params;
  return <SharedChat id={id} shared={await findShared(id)} />;
}
