/** Bamboo behind the words, drawn with a few lines: old stems, and a shoot among them. */
export function Grove() {
  return (
    <svg
      viewBox="0 0 400 600"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
    >
      <g fill="none" stroke="#2f6b4f" strokeLinecap="round" strokeWidth="2.5" opacity="0.75">
        <path d="M312 600V452M312 446V296M312 290V138M312 132V-10M330 600V452M330 446V296M330 290V138M330 132V-10M308 449h26M308 293h26M308 135h26" />
        <path d="M366 600V520M366 514V372M366 366V222M366 216V70M366 64V-10M381 600V520M381 514V372M381 366V222M381 216V70M381 64V-10M362 517h23M362 369h23M362 219h23M362 67h23" />
        <path d="M330 293c22-8 34-22 38-40-20 4-34 18-38 40ZM308 135c-24-6-40-20-46-42 24 4 40 18 46 42ZM308 135c-16 10-34 12-52 6 14-14 32-16 52-6ZM362 369c-18-2-32-12-38-30 20 0 34 10 38 30ZM385 67c8-16 8-34 0-50-10 16-10 34 0 50Z" />
        <path d="M262 600c-2-30 2-62 20-96 18 34 22 66 20 96M282 504c-1 24-7 38-18 50M281 540c5 14 11 22 20 28" />
      </g>
    </svg>
  )
}
