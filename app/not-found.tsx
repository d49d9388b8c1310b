import { Notice } from "@/components/ui/notice";

export default function NotFound() {
  return (
    <div className="flex min-h-dvh">
      <Notice title="There is nothing at this address">
        The link may be mistyped, or what it led to is gone.
      </Notice>
    </div>
  );
}
