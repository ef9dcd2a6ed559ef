extension ReportStyle {
    static let viewer = """

        .page-head { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; }
        .page-head h2 { margin: 0; } .page-head p { margin: 0; flex: 1; min-width: max-content;
           color: var(--tone); }
        #position { font-variant-numeric: tabular-nums; padding: 0 .3rem; }
        .viewer { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 1rem;
          margin-top: .5rem; align-items: start; }
        .pictures { min-width: 0; }
        .bar { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center;
          padding-bottom: .5rem; }
        .slide { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem;
          font-size: .9rem; margin-bottom: .5rem; }
        .slide input { flex: 1 1 12rem; height: 1.75rem; accent-color: var(--link); }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none;
          margin: 0 0 .5rem; padding: 0; font-size: .9rem; }
        .ink { display: inline-block; width: 1.3rem; height: 1.3rem; line-height: 1.3rem;
          text-align: center; border: 1px solid var(--edge); color: #fff; vertical-align: -.2rem; }
        .ink.before { background: #b34400; } .ink.after { background: #004f9e; }
        .ink.both { background: #c9c9c9; }
        #stage { display: grid; gap: .75rem; background: var(--panel); padding: .75rem;
          border: 1px solid var(--hair); }
        #stage.two { grid-template-columns: 1fr 1fr; }
        #stage figure { margin: 0; min-width: 0; }
        #stage figcaption { font-weight: bold; font-size: .9rem; }
        .scroller { overflow: auto; max-height: max(22rem, calc(100vh - 4rem)); }
        .sheet { position: relative; background: #fff; box-shadow: 0 0 0 1px var(--edge);
          margin: 2px; }
        .sheet img, .sheet canvas { position: absolute; left: 0; top: 0; display: block;
          background: #fff; }
        .sheet.blend img.after, .sheet.swipe img.after { background: #fff; }
        .border { position: absolute; top: 0; bottom: 0; width: 0; border-left: 2px dashed #b34400;
          pointer-events: none; }
        .sheet.swipe { cursor: ew-resize; touch-action: pan-y; }
        .empty { padding: 3rem 1rem; text-align: center; color: var(--quiet);
          border: 2px dashed var(--edge); }
        .mark { position: absolute; border: 1.5px dashed #b34400; border-radius: 1px; cursor: pointer;
          scroll-margin: 5rem;
          min-width: 6px; min-height: 6px; }
        .mark.after { border: 1.5px solid #004f9e; }
        .mark b { position: absolute; right: 100%; top: -1.5px; background: #b34400; color: #fff;
          font: bold 11px/1.3 sans-serif; padding: 0 .3em; border-radius: 2px 0 0 2px;
          white-space: nowrap; }
        .mark.inside b { right: auto; left: 0; }
        .mark.above b { right: auto; left: -1.5px; top: auto; bottom: 100%;
          border-radius: 2px 2px 0 0; } .sheet.small .mark:not(.chosen) b { display: none; }
        .mark.after b { background: #004f9e; }
        .mark.chosen { box-shadow: 0 0 0 3px #ffd400, 0 0 0 5px #1a1c20; z-index: 2; }

        """

    static let changes = """

        .changes { background: var(--panel); border: 1px solid var(--hair); padding: .6rem .75rem; }
        @media (min-width: 74rem) { .changes { position: sticky; top: .5rem; overflow-y: auto;
          max-height: calc(100vh - 1rem); } }
        .changes h3 { display: flex; justify-content: space-between; }
        #changes { list-style: none; margin: 0; padding: 0; }
        #changes > li { border-top: 1px solid var(--hair); padding: .5rem 0 .5rem .4rem;
          border-left: 4px solid transparent; font-size: .9rem; }
        #changes > li.chosen { border-left-color: var(--link); background: var(--chosen); }
        .change-head { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .6rem; }
        .change-head .kind { font-weight: bold; }
        .change-head .grade { margin-left: auto; }
        .locate { min-width: 2rem; min-height: 1.7rem; padding: 0 .3rem; }
        #changes p { margin: .2rem 0 0; }
          #changes .same { white-space: pre-wrap; } #changes .quiet { font-size: .8rem; }
        del, ins { display: block; text-decoration: none; padding: .1rem .4rem; margin-top: .2rem;
          border-left: 4px solid; white-space: pre-wrap; unicode-bidi: isolate; }
        del { background: var(--lost); border-color: var(--changed); }
        ins { background: var(--come); border-color: var(--new); }
        del::before { content: "－ "; font-weight: bold; }
        ins::before { content: "＋ "; font-weight: bold; }
        del mark, ins mark { background: none; color: inherit; font-weight: bold;
          text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
        del mark { text-decoration-style: wavy; text-decoration-skip-ink: none; }
        .unseen { color: var(--quiet); font-size: .85em; }
        .points { font-family: ui-monospace, monospace; font-size: .8rem; color: var(--quiet); }

        """

    /// 400 % of a window of 1280 leaves 320: everything in one column, nothing cut off.
    static let narrow = """

        @media (max-width: 74rem) { .viewer { grid-template-columns: minmax(0, 1fr); } }
        @media (max-width: 56rem) {
          .work { grid-template-columns: minmax(0, 1fr); }
          #list { position: static; max-height: none; border-right: 0;
            border-bottom: 2px solid var(--edge); }
          .tools { margin-left: 0; }
        }
        @media (max-width: 30rem) {
          #stage.two { grid-template-columns: minmax(0, 1fr); }
          main { padding-inline: .5rem; } #stage { padding: .4rem; }
          #summary, #summary tbody, #summary tr, #summary th, #summary td { display: block;
            text-align: left; border-bottom: 0; }
          #summary tr { border-bottom: 1px solid var(--edge); padding-block: .4rem; }
          #summary thead { display: none; }
          #summary th, #summary td { padding: .1rem 0; } #summary .quiet { display: inline; }
        }
        @media print {
          #list, .tools, .bar, button.small { display: none; }
          .work { display: block; } .scroller { max-height: none; overflow: visible; }
        }
        @media (forced-colors: active) { .mark { border-color: CanvasText; } }

        """
}
