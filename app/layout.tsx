import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { AppTheme } from "@/components/ui/app-theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Holdfast", template: "%s · Holdfast" },
  description: "A chat that never loses a reply.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  // The phone's keyboard makes the page shorter instead of covering the composer.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9fcfb" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1719" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // next-themes sets the class before the page comes alive.
    <html lang="en" suppressHydrationWarning>
      <body className="antialiased">
        <AppTheme>{children}</AppTheme>
      </body>
    </html>
  );
}
