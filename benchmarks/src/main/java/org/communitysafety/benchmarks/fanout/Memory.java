package org.communitysafety.benchmarks.fanout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a gateway occupies, in kilobytes.
 *
 * @param resident of the whole process
 * @param heap in use right after a collection
 */
record Memory(double resident, double heap) {
    private static final double KILOBYTE = 1024;

    static Memory of(ProcessHandle gateway, int managementPort) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(gateway.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return new Memory(resident(gateway), heap(managementPort));
    }

    private static double resident(ProcessHandle gateway) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(gateway.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
    }

    private static double heap(int managementPort) throws IOException, InterruptedException {
        HttpRequest metrics = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/metrics"))
                .build();
        return HttpClient.newHttpClient()
                        .send(metrics, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / KILOBYTE;
    }
}
