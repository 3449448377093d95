// The contract as a page, in the site's colours.
const ink = '#1b2130';
const faint = '#5b6577';
const raised = '#f5f7fa';
const line = '#dfe4ec';
const accent = '#0b6b5c';
const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

Redoc.init(
  CONTRACT,
  {
    expandResponses: '200',
    nativeScrollbars: true,
    scrollYOffset: 57,
    theme: {
      colors: {
        primary: { main: accent },
        text: { primary: ink, secondary: faint },
        border: { dark: line, light: line },
      },
      schema: { nestedBackground: raised, linesColor: line, typeNameColor: faint, typeTitleColor: faint },
      typography: {
        fontFamily: font,
        fontSize: '15px',
        lineHeight: '1.6',
        headings: { fontFamily: font, fontWeight: '650' },
        code: { fontFamily: mono, color: accent, backgroundColor: raised },
        links: { color: accent, visited: accent, hover: accent },
      },
      sidebar: { backgroundColor: raised, textColor: ink, activeTextColor: accent },
      rightPanel: { backgroundColor: ink },
      fab: { backgroundColor: raised, color: accent },
    },
  },
  document.getElementById('redoc'),
);
