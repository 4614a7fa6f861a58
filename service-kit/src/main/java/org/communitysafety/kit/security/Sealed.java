package org.communitysafety.kit.security;

/** Encrypted bytes (nonce, then AES-256-GCM ciphertext with its tag) and the key they need. */
public record Sealed(String keyId, byte[] bytes) {}
