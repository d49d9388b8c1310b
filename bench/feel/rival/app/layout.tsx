export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body style={{ maxWidth: "48rem", margin: "0 auto", fontFamily: "sans-serif" }}>
        {children}
      </body>
    </html>
  );
}
