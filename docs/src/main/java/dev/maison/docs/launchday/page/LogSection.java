package dev.maison.docs.launchday.page;

import dev.maison.core.proof.Digest;
import dev.maison.docs.launchday.record.LoggedRun;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.provenance.log.RunRecord;

/** The record of the run in the transparency log. */
final class LogSection {
    private LogSection() {}

    static void write(Markup out, LaunchReport report) {
        LoggedRun log = report.log();
        Section section = Section.open(
                out,
                "log",
                "The record",
                "The run is an entry of an append-only log, a Merkle tree after RFC 9162. Whoever holds the head can check with a few"
                        + " hashes that the entry is in the log and that the log only ever grew.");
        section.figure(
                () -> ProofTree.draw(
                        out,
                        "tree",
                        "The tree over the log's entries",
                        "The entries at the foot, the root at the top; the way from the launch to the root, and the nodes whose hashes"
                                + " prove it, are marked.",
                        log.head().size(),
                        log.index()),
                "Full: the way from the launch, entry " + log.index()
                        + ", to the root. Ringed: the hashes that prove it.");
        DataTable entries = DataTable.open(out, "The entries", "#Index", "What", "Kind", "Digest");
        int index = 0;
        for (RunRecord record : log.records()) {
            entries.row(
                    Integer.toString(index++),
                    record.problem(),
                    record.kind(),
                    record.digest().toString());
        }
        entries.close();
        out.open("dl", "class", "definitions");
        fact(out, "Head", "size " + log.head().size() + ", root " + log.head().root());
        fact(
                out,
                "Head before the launch",
                "size " + log.before().size() + ", root " + log.before().root());
        out.element("dt", "Inclusion proof of entry " + log.index());
        for (Digest hash : log.inclusion().path()) {
            out.open("dd").element("code", hash.toString()).close();
        }
        fact(out, "Inclusion", log.inclusionVerdict().sentence());
        fact(out, "Consistency with the head before", log.consistencyVerdict().sentence());
        out.closeLine();
        section.note(
                "The log is in memory, is not signed, and nobody witnessed it: the proofs show that the entry is in this log, not that"
                        + " no other log was shown to somebody else. The time in an entry is the day of the cut-off.");
        section.close();
    }

    private static void fact(Markup out, String name, String value) {
        out.element("dt", name).open("dd").element("code", value).close();
    }
}
