/** How our papers look: A4, Chinese typography, figures that stand under each other. */
export const paperStyle = `
@page { size: A4; margin: 18mm 16mm 20mm }
* { box-sizing: border-box }
html { font: 10.5pt/1.65 "Noto Sans SC Variable", sans-serif; color: #1d2433; -webkit-print-color-adjust: exact }
body { margin: 0; line-break: strict; text-spacing-trim: trim-start; hanging-punctuation: allow-end; overflow-wrap: anywhere }
h1 { font-size: 18pt; line-height: 1.3; margin: 0 0 4mm; font-weight: 650 }
h2 { font-size: 12.5pt; margin: 7mm 0 2.5mm; font-weight: 650; break-after: avoid }
p { margin: 0 0 2mm }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
thead { display: table-header-group }
tr { break-inside: avoid }
th { text-align: left; font-weight: 600; color: #4a5568; border-bottom: 0.4mm solid #1d2433; padding: 1.6mm 2mm }
td { border-bottom: 0.2mm solid #d8dde6; padding: 1.6mm 2mm; vertical-align: top }
.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.quiet { color: #5a6477 }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm }
.facts dt { color: #5a6477 } .facts dd { margin: 0 }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; pointer-events: none;
  font-size: min(54pt, calc(170mm / var(--letters))); letter-spacing: 0.12em; color: #1d2433; opacity: 0.07; transform: rotate(-28deg); white-space: nowrap }
`;

/** What a picture has instead of the margins and the foot of a page. */
export const pictureStyle = `
body { padding: 8mm 9mm; background: #fff }
.foot { margin: 6mm 0 0; padding-top: 3mm; border-top: 0.2mm solid #d8dde6; font-size: 9pt }
`;
