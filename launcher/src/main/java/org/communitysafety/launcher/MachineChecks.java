package org.communitysafety.launcher;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.communitysafety.launcher.process.PortHolder;
import org.communitysafety.launcher.process.Ports;

/** What the doctor looks at besides the platform itself: disk, keys and ports. */
final class MachineChecks {
    private static final long GIGABYTE = 1L << 30;

    private MachineChecks() {}

    static Finding disk(Path data) {
        Path existing = data;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            FileStore store = Files.getFileStore(existing);
            return disk(existing, store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return Finding.warning("the disk at " + existing + " cannot be asked: " + e.getMessage(), "run: df -h");
        }
    }

    static Finding disk(Path at, long free, long size) {
        String what = "%d GB of %d GB are free at %s".formatted(free / GIGABYTE, size / GIGABYTE, at);
        if (free < GIGABYTE || free < size / 50) {
            return Finding.problem(what, Finding.runbook("disk-filling"));
        }
        return free < 5 * GIGABYTE || free < size / 10
                ? Finding.warning(what, Finding.runbook("disk-filling"))
                : Finding.ok(what);
    }

    /** Without keys for data that is there, no pseudonym of it can be matched with a new one again. */
    static Finding keyring(Path keyring, Path data) {
        if (!Files.exists(keyring)) {
            return Files.exists(data.resolve("postgres"))
                    ? Finding.problem(
                            "the keyring " + keyring + " is missing, and there is data that was written with it",
                            "bring it back from its backup before the next start: a new one does not fit the data")
                    : Finding.ok("there is no keyring yet; the first start makes one at " + keyring);
        }
        try {
            KeyringFile.check(keyring, data);
            return Finding.ok("the keyring " + keyring + " can be read by its owner only");
        } catch (LaunchException | IOException e) {
            return Finding.problem(e.getMessage(), "nothing is started with it as it is");
        }
    }

    /** Who would be in the way of a start. */
    static List<Finding> ports(Map<String, Integer> byOption) {
        return byOption.entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> Finding.problem(
                        "port %d is taken by %s".formatted(port.getValue(), PortHolder.describe(port.getValue())),
                        "stop that process, or choose another port with " + port.getKey()))
                .toList();
    }
}
