import { Conversation } from "./conversation";

type Props = { searchParams: Promise<{ messages?: string }> };

export default async function Page({ searchParams }: Props) {
  const { messages = "10" } = await searchParams;
  return <Conversation count={Number(messages)} />;
}
