package dev.maison.docs.launchday.record;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.backtest.Round;
import dev.maison.provenance.log.AppendOutcome;
import dev.maison.provenance.log.ConsistencyProof;
import dev.maison.provenance.log.InclusionProof;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogVerifier;
import dev.maison.provenance.log.RunRecord;
import dev.maison.provenance.log.TransparencyLog;
import dev.maison.provenance.log.TreeHead;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Records the rows, each round of the back-test and the launch, in this order, in a log in memory.
 *
 * <p>The time recorded is the start of the day of the cut-off in UTC, so that the same input gives the same log. The log proves order and
 * presence; it is not signed and nobody witnesses it.
 */
public final class RunLog {
    private RunLog() {}

    /**
     * Records a launch.
     *
     * @param cutOff the day of the decision
     * @param rows the digest of the rows
     * @param rounds the back-test
     * @param launch the digest of the launch: problem, result and certificate
     */
    public static LoggedRun record(LocalDate cutOff, Digest rows, List<Round> rounds, Digest launch) {
        List<RunRecord> records = new ArrayList<>();
        records.add(runRecord("kpi.retail.sales-lines", "rows of the season", rows, cutOff));
        for (Round round : rounds) {
            records.add(runRecord("allocation.door", "back-test of " + round.cutOff(), round.plan(), cutOff));
        }
        TransparencyLog log = TransparencyLog.inMemory();
        TreeHead before = append(log, records);
        RunRecord last = runRecord("allocation.door", "launch of " + cutOff, launch, cutOff);
        TreeHead head = append(log, List.of(last));
        records.add(last);
        long index = head.size() - 1;
        InclusionProof inclusion = log.inclusionProof(index, head.size());
        ConsistencyProof consistency = log.consistencyProof(before.size(), head.size());
        Verdict included = LogVerifier.inclusion(head, last.toEntry().leafHash(), inclusion);
        Verdict consistent = LogVerifier.consistency(before, head, consistency);
        return new LoggedRun(records, before, head, inclusion, included, consistency, consistent);
    }

    private static RunRecord runRecord(String kind, String problem, Digest digest, LocalDate cutOff) {
        return RunRecord.builder()
                .kind(kind)
                .problem(problem)
                .digest(digest)
                .recordedAt(cutOff.atStartOfDay().toInstant(ZoneOffset.UTC))
                .build();
    }

    private static TreeHead append(TransparencyLog log, List<RunRecord> records) {
        List<LogEntry> entries = records.stream().map(RunRecord::toEntry).toList();
        AppendOutcome outcome = log.append(log.head(), entries);
        return outcome.head();
    }
}
