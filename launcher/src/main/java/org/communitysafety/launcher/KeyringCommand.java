package org.communitysafety.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the keys that pseudonyms are replaced with; the services read them when they start. */
@Command(
        name = "keyring",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a key for the tokens of persons, or retires one; see docs/operations/key-rotation.md.",
            "The services read the file when they start."
        })
final class KeyringCommand {
    private static final String ADDED =
            """
            The key %1$s was added to %2$s. What happens next:
            1. Copy the file to where you keep the keys: without it nobody can be known again.
            2. Restart every service, in any order (on this machine: ./csp down, then ./csp up). From then on whoever is
               named is named under both keys, and nothing is counted anew.
            3. Wait until everybody who is to be known again has been named: at least as long as the longest window of
               your repeats, which is 12 months in the indicators and pathways as shipped.
            4. Then: ./csp keyring retire %3$s
            """;
    private static final String RETIRED =
            """
            The key %1$s is retired in %2$s, and stays there: ids of events, sealed records and erasures need it.
            1. Copy the file to where you keep the keys, and restart every service, in any order.
            2. Who was named since %3$s was added goes on as the same person. Who was not is a new person when named next:
               a repeat of what was before is not told. To take that back, delete "retired" in the file and restart.
            """;

    @Option(
            names = "--keyring",
            descriptionKey = "csp.keyring",
            paramLabel = "FILE",
            description = "Default: ~/.community-safety/keyring.json.")
    private Path keyring;

    private final PrintStream console = System.out;

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a key and says what to do next.")
    int add() {
        List<String> active = active(KeyringFile.keys(file()));
        String id = KeyringFile.add(file());
        console.printf(ADDED, id, file(), String.join(", then retire ", active));
        return 0;
    }

    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            description = "Makes nothing new with a key from the next start on. It stays in the file.")
    int retire(@Parameters(paramLabel = "KEYID", description = "See ./csp keyring list.") String id) {
        if (!KeyringFile.retire(file(), id)) {
            console.printf("The key %s was retired before.%n", id);
            return 0;
        }
        console.printf(RETIRED, id, file(), KeyringFile.keys(file()).lastKey());
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the keys, never their secrets.")
    int list() {
        SortedMap<String, Boolean> keys = KeyringFile.keys(file());
        keys.forEach((id, retired) -> console.printf("%s  %s%n", id, state(id.equals(keys.lastKey()), retired)));
        return 0;
    }

    private static String state(boolean newest, boolean retired) {
        if (newest) {
            return "makes the tokens of whoever is named";
        }
        return retired ? "retired" : "in use beside it, so that persons are known again";
    }

    private static List<String> active(Map<String, Boolean> keys) {
        return keys.keySet().stream().filter(id -> !keys.get(id)).toList();
    }

    private Path file() {
        return keyring == null
                ? Path.of(System.getProperty("user.home"), ".community-safety", "keyring.json")
                : keyring.toAbsolutePath().normalize();
    }
}
