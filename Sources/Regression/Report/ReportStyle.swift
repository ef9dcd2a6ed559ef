/// The style of an HTML report. Colours are told apart with defective colour vision, stand beside
/// a sign or a word, and keep a contrast of 4.5 : 1 (WCAG 2.2, AA).
enum ReportStyle {
    /// The whole style sheet.
    static let text = colours + frame + list + overview + viewer + changes + narrow

    private static let colours = """

        :root { color-scheme: light dark;
          --ground: #fff; --panel: #f3f4f6; --text: #1a1c20; --quiet: #50565f; --edge: #868d99;
          --hair: #d5d9df; --link: #004f9e; --chosen: #dbe9f9;
          --changed: #8a4100; --missing: #a00037; --new: #004f9e; --passed: #17633a;
          --warn: #fff3d6; --lost: #ffe3d1; --come: #dcebff; }
        @media (prefers-color-scheme: dark) { :root {
          --ground: #15171b; --panel: #1f2228; --text: #eceef1; --quiet: #b5bcc7; --edge: #7d8694;
          --hair: #3a3f48; --link: #8fc4ff; --chosen: #1d3a5c;
          --changed: #ffb773; --missing: #ff9db2; --new: #8fc4ff; --passed: #8edba8;
          --warn: #40320d; --lost: #51290d; --come: #12365f; } }
        .changed { --tone: var(--changed); } .missing { --tone: var(--missing); }
        .new { --tone: var(--new); } .passed { --tone: var(--passed); }

        """

    private static let frame = """

        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { background: var(--ground); color: var(--text);
          font: 100%/1.6 "BIZ UDPGothic", "BIZ UDPゴシック", "Hiragino Sans", "Yu Gothic UI",
            "Noto Sans CJK JP", "Noto Sans JP", sans-serif, "IPAmjMincho", "IPAmj明朝"; }
        body { margin: 0; overflow-wrap: anywhere; }
        body > header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem;
          padding: .4rem 1rem; border-bottom: 1px solid var(--hair); }
        h1 { font-size: 1.1rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
        h3 { font-size: 1rem; margin: 0; }
        .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin-left: auto; }
        a { color: var(--link); } code, .value { unicode-bidi: isolate; }
        code { font-family: ui-monospace, "BIZ UDGothic", monospace; font-size: .85em;
          user-select: all; }
        button, input { font: inherit; color: inherit; }
        button, .tools > a { min-height: 2rem; padding: .1rem .6rem; border: 1px solid var(--edge);
          border-radius: .25rem; background: var(--ground); cursor: pointer; font-size: .9rem; }
        .tools > a { display: inline-flex; align-items: center; text-decoration: none;
          color: inherit; }
        button:hover, .tools > a:hover { background: var(--chosen); }
        button[aria-pressed=true] { background: var(--chosen); border: 2px solid var(--link);
          padding: calc(.1rem - 1px) calc(.6rem - 1px); font-weight: bold; }
        button:disabled { color: var(--quiet); border-style: dashed; cursor: default; }
        button.small { min-height: 1.6rem; font-size: .8rem; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        #main:focus { outline: none; }
        .group { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem; }
        .quiet { color: var(--quiet); } .number { text-align: right; white-space: nowrap; }
        .sign { display: inline-block; min-width: 1.2em; text-align: center; font-weight: bold;
          color: var(--tone, inherit); }
        .heard, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap; padding: 0; border: 0; }
        kbd { font: .8em/1.3 ui-monospace, monospace; border: 1px solid var(--edge);
          border-radius: .2rem; padding: 0 .3em; font-weight: normal; }
        .check { display: inline-flex; align-items: center; gap: .4rem; font-size: .9rem;
          min-height: 2rem; }
        .check input { width: 1.15rem; height: 1.15rem; flex: none; margin: 0; }
        dialog { color: var(--text); background: var(--ground); border: 1px solid var(--edge);
          border-radius: .4rem; max-width: min(34rem, 94vw); padding: 1rem 1.25rem; }
        dialog h2 { margin-top: 0; } dialog th { text-align: left; white-space: nowrap;
          padding-right: 1rem; }
        dialog::backdrop { background: rgb(0 0 0 / .5); }
        dialog .check { display: flex; margin: .75rem 0; }

        """

    private static let list = """

        .work { display: grid; grid-template-columns: 17rem minmax(0, 1fr); align-items: start; }
        .work.alone { grid-template-columns: minmax(0, 1fr); }
        #list { background: var(--panel); padding: .75rem; position: sticky; top: 0;
          max-height: 100vh; overflow-y: auto; border-right: 1px solid var(--hair); }
        main { padding: .75rem 1rem 2rem; min-width: 0; }
        .filters { display: grid; gap: .5rem; font-size: .9rem; }
        .search input { display: block; width: 100%; min-height: 2.1rem; padding: .2rem .5rem;
          border: 1px solid var(--edge); border-radius: .25rem; background: var(--ground); }
        .kind { white-space: nowrap; }
        .kinds summary { cursor: pointer; padding: .2rem 0; }
        #kinds button, #states button { font-size: .85rem; padding-inline: .4rem; }
        #states button { flex: 1 1 45%; text-align: left; }
        #states .count { float: right; font-variant-numeric: tabular-nums; margin-left: .5rem; }
        #shown { margin: 0; color: var(--quiet); font-size: .85rem; }
        .pages h2 { font-size: .95rem; margin: 1rem 0 .25rem; color: var(--tone);
          border-bottom: 2px solid var(--tone); }
        .pages h2 .count { float: right; }
        .pages ol { list-style: none; margin: 0; padding: 0; }
        .pages li { content-visibility: auto; contain-intrinsic-size: auto 4.5rem; }
        .pages.passed li { contain-intrinsic-size: auto 2rem; }
        .pages li a { display: block; padding: .3rem .4rem; color: inherit; text-decoration: none;
          border-bottom: 1px solid var(--hair); border-left: 4px solid transparent; line-height: 1.4; }
        .pages li a:hover { background: var(--chosen); }
        .pages li a:focus-visible { outline-offset: -3px; }
        .pages a[aria-current] { background: var(--chosen); border-left-color: var(--link); }
        .label { font-weight: bold; } .where, .words { display: block; font-size: .8rem; }
        .where { color: var(--quiet); } .words .kind { margin-right: .5em; }
        .where > [data-t] { white-space: nowrap; }
        .pages.passed .label { font-weight: normal; }
        .pages.passed li a { padding-block: .1rem; display: flex; gap: .75em; }

        """

    private static let overview = """

        #overview { max-width: 75rem; }
        .notice { background: var(--warn); border: 2px solid var(--changed); border-radius: .4rem;
          padding: .5rem 1rem 1rem; margin: 0 0 1rem; }
        .notice h2 { margin-top: .25rem; }
        .verdict { border-left: .5rem solid var(--tone); padding: .1rem 0 .1rem 1rem; }
        .verdict h2 { font-size: 1.6rem; margin: 0; color: var(--tone); } .verdict p { margin: 0; }
        .sides { display: grid; gap: .1rem; } .sides div { display: flex; gap: .75rem; }
        .sides dt { color: var(--quiet); min-width: 3em; } .sides dd { margin: 0; }
        .cards { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .75rem;
          grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
        .card { width: 100%; height: 100%; display: grid; text-align: left; padding: .6rem .8rem;
          border-top: .4rem solid var(--tone); align-content: start; }
        .card .count { font-size: 1.8rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .card .word { font-weight: bold; font-size: 1rem; }
        .card .meaning { color: var(--quiet); font-size: .8rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        .wide table { width: 100%; font-size: .9rem; }
        .wide th, .wide td { text-align: left; vertical-align: top; padding: .4rem .6rem;
          border-bottom: 1px solid var(--hair); }
        .wide thead th { border-bottom: 2px solid var(--edge); white-space: nowrap; }
        .wide td.number { text-align: right; } #summary .quiet { display: block; }
        #summary tbody th { min-width: 14em; }
        #environment th, #environment td { min-width: 7em; }
        .labels a, .labels span { display: inline-block; margin-right: .6em; min-height: 1.5rem; }
        .notes { padding-left: 1.2rem; } .notes p { margin: 0; } .notes li { margin-bottom: .6rem; }
        .grade { font-size: .8rem; white-space: nowrap; }
        .grade.unacceptable { font-weight: bold; color: var(--missing); }
        .grade.unacceptable::before { content: "！"; }
        .grade.distinguishable { color: var(--quiet); }

        """
}
