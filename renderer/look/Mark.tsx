/** Roleloom's sign: three threads drawn into one. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: "none" }}>
      <rect width="32" height="32" rx="8" fill="#22304a" />
      <path
        d="M7 9.5c7 0 6 6.5 11 6.5M7 16h11M7 22.5c7 0 6-6.5 11-6.5"
        fill="none"
        stroke="#ffffff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="22" cy="16" r="4.6" fill="#ffbe85" />
    </svg>
  );
}
