package dev.maison.docs.launchday.record;

import dev.maison.core.proof.Verdict;
import dev.maison.provenance.log.ConsistencyProof;
import dev.maison.provenance.log.InclusionProof;
import dev.maison.provenance.log.RunRecord;
import dev.maison.provenance.log.TreeHead;
import java.util.List;

/**
 * The log after the launch was recorded in it.
 *
 * @param records what the log holds, in order; the launch is the last
 * @param before the head before the launch
 * @param head the head with the launch
 * @param inclusion the proof that the launch is in the log
 * @param inclusionVerdict what the verifier says of it
 * @param consistency the proof that the log only grew
 * @param consistencyVerdict what the verifier says of it
 */
public record LoggedRun(
        List<RunRecord> records,
        TreeHead before,
        TreeHead head,
        InclusionProof inclusion,
        Verdict inclusionVerdict,
        ConsistencyProof consistency,
        Verdict consistencyVerdict) {
    /** Takes the list as it is. */
    public LoggedRun {
        records = List.copyOf(records);
    }

    /** The index of the launch. */
    public long index() {
        return inclusion.index();
    }
}
