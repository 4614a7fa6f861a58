package org.communitysafety.deployment;

/** What is rendered. */
enum Overlay {
    LOCAL("k8s/overlays/local"),
    PRODUCTION("k8s/overlays/production"),
    PRODUCTION_WITH_TRACES("deployment/src/test/resources/with-traces");

    private final String path;

    Overlay(String path) {
        this.path = path;
    }

    Manifests render() {
        return Kustomize.render(Repository.file(path));
    }
}
