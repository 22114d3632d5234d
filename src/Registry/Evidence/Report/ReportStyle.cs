namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The report's style sheet: screen from a phone up, and A4.</summary>
internal static class ReportStyle
{
    public const string Sheet = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #FAFAFA; color: #262626; font: 16px/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
        main, header.top, footer { max-width: 1320px; margin: 0 auto; padding: 0 24px; }
        h1 { font-size: 24px; line-height: 1.25; margin: 24px 0 8px; }
        h2 { font-size: 20px; line-height: 1.25; margin: 40px 0 8px; padding-top: 16px; border-top: 1px solid #E5E5E5; }
        h3 { font-size: 16px; line-height: 1.35; font-weight: 600; margin: 0 0 4px; }
        p, ul, ol { max-width: 72ch; margin: 0 0 8px; }
        a { color: #0B5CAD; }
        q { quotes: none; }
        a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0B5CAD; outline-offset: 2px; }
        .notice { background: #FCEFD2; color: #6B4300; padding: 8px 12px; border-radius: 4px; max-width: none; }
        .notice.plain { background: #E3F0F8; color: #004F7C; }
        .tag { display: inline-block; background: #E3F0F8; color: #004F7C; border-radius: 3px; padding: 0 6px; font-size: 14px; line-height: 1.5; font-weight: 400; white-space: nowrap; }
        dl.facts { display: grid; grid-template-columns: minmax(9em, max-content) minmax(0, 1fr); gap: 2px 16px; margin: 16px 0; font-size: 14px; }
        dl.facts dt { color: #525252; }
        dl.facts dd { margin: 0; overflow-wrap: anywhere; }
        nav ol { columns: 2; column-gap: 32px; max-width: none; padding-left: 20px; }
        nav li { break-inside: avoid; margin-bottom: 2px; }
        nav ol ol { columns: 1; padding-left: 16px; list-style: none; font-size: 14px; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        section.table, section.figure { background: #FFFFFF; border: 1px solid #E5E5E5; border-radius: 4px; padding: 16px; margin: 16px 0; }
        .scroll { overflow-x: auto; margin: 8px -16px; padding: 0 16px; }
        table { border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; }
        caption { text-align: left; }
        th, td { padding: 4px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid #E5E5E5; }
        thead th { vertical-align: bottom; border-bottom: 2px solid #767676; background: #FFFFFF; }
        thead th.group { border-bottom: 1px solid #767676; text-align: center; }
        th[scope="row"] { font-weight: 400; min-width: 9em; max-width: 24em; position: sticky; left: -16px; background: #FFFFFF; }
        tr.part th[scope="row"] { padding-left: 24px; }
        tr.total th, tr.total td { font-weight: 600; border-top: 1px solid #767676; }
        tr.block th { background: #F0F0F0; padding-top: 6px; font-weight: 600; }
        .number, .percent, th.counts { text-align: right; white-space: nowrap; }
        td.percent { color: #525252; padding-left: 0; }
        td.counts { text-align: right; white-space: nowrap; }
        td.absent { text-align: right; font-style: italic; color: #525252; }
        td.words { min-width: 12em; max-width: 36em; }
        sup { font-size: 11px; line-height: 1; color: #6B4300; font-weight: 600; }
        td.differs { background: #FCEFD2; color: #262626; }
        td .share { color: #525252; }
        td .item { display: block; }
        .aside { color: #525252; white-space: nowrap; }
        .denominator, .note { color: #525252; font-size: 14px; font-weight: 400; }
        tr.block .denominator { margin-left: 8px; }
        .note { margin: 4px 0 0; }
        td.heat-1 { background: #E6F1F8; } td.heat-2 { background: #BBD9EC; } td.heat-3 { background: #7DB8DC; }
        td.heat-1 .share, td.heat-2 .share, td.heat-3 .share { color: #262626; }
        td.heat-4, td.heat-4 .share { background: #0072B2; color: #FFFFFF; }
        table.full { width: 100%; }
        table.full th[scope="row"] { width: 30%; max-width: none; }
        table.full.places th[scope="row"] { width: 7em; }
        td.value { white-space: nowrap; } td.value b { font-weight: 600; }
        td.value .aside, td .remark { display: block; }
        td.absent.value, td.absent.words { text-align: left; }
        .rule { white-space: nowrap; color: #525252; }
        section.figure svg { display: block; max-width: 100%; height: auto; }
        .narrow-only, .print-only { display: none; }
        footer { border-top: 1px solid #E5E5E5; margin-top: 40px; padding-top: 16px; padding-bottom: 32px; color: #525252; font-size: 14px; }
        @media screen and (max-width: 800px) {
          main, header.top, footer { padding: 0 16px; }
          nav ol { columns: 1; }
          dl.facts { grid-template-columns: 1fr; gap: 0; }
          dl.facts dd { margin-bottom: 8px; }
          section.table, section.figure { margin-left: -16px; margin-right: -16px; border-left: 0; border-right: 0; border-radius: 0; }
          .wide-only { display: none; } .narrow-only { display: block; }
          th[scope="row"] { max-width: 11em; }
        }
        @media screen and (min-width: 1100px) {
          section.two-columns .scroll { columns: 2; column-gap: 32px; overflow: visible; }
          section.two-columns table { width: 100%; }
        }
        @page { size: A4; margin: 10mm 9mm 14mm; }
        @page wide { size: A4 landscape; margin: 10mm 10mm 14mm; }
        @media print {
          body { background: #FFFFFF; font-size: 10pt; line-height: 1.4; }
          main, header.top, footer { max-width: none; padding: 0; margin: 0; }
          h1 { font-size: 16pt; } h2 { font-size: 13pt; margin-top: 16pt; } h3 { font-size: 10.5pt; }
          h2, h3, p.denominator, p.lead, thead { break-after: avoid; }
          a { color: #262626; text-decoration: none; }
          section.table, section.figure { border: 0; padding: 0; margin: 8pt 0; background: none; }
          section.figure, section.table, section.table tbody { break-inside: avoid; }
          section.two-columns tbody, #results section.table, #results tbody { break-inside: auto; }
          h2 + p { break-after: avoid; } p { break-inside: avoid; }
          div.panels { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; break-inside: avoid; }
          div.panels section.figure { margin: 0; }
          section.landscape { page: wide; }
          .scroll { overflow: visible; margin: 4pt 0; padding: 0; }
          table { font-size: 8.5pt; line-height: 1.3; }
          section.landscape table { font-size: 7.5pt; }
          section.landscape td.words { min-width: 5em; } section.landscape .note { max-width: none; }
          nav ol, nav ol ol { font-size: 9pt; }
          th, td { padding: 1.5pt 4pt; }
          th[scope="row"] { position: static; min-width: 5.5em; }
          thead { display: table-header-group; } tr { break-inside: avoid; } tr.block { break-after: avoid; }
          .tag, .note, .denominator, dl.facts { font-size: 8.5pt; }
          .wide-only, .narrow-only { display: none; } .print-only { display: block; }
          section.two-columns .scroll { columns: 2; column-gap: 8mm; }
          section.two-columns table { width: 100%; }
          .notice, .tag, tr.block th, td.differs, td[class*="heat-"] { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """;
}
