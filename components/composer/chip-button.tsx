import { IconButton } from "../ui/button";

type Props = Parameters<typeof IconButton>[0];

export function ChipButton(props: Props) {
  return <IconButton className="size-8 rounded-lg touch:size-10 [&_svg]:size-4" {...props} />;
}
