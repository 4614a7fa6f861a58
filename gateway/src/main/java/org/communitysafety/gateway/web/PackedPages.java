package org.communitysafety.gateway.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Packs pages and their files for browsers that take it. Only what the gateway writes itself passes through here. */
@Provider
public class PackedPages implements WriterInterceptor {
    @Context
    HttpHeaders asked;

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        answer.getHeaders().add("Vary", "Accept-Encoding");
        boolean text = "text".equals(answer.getMediaType().getType());
        if (!text || !Gzip.isTaken(asked.getHeaderString("Accept-Encoding"))) {
            answer.proceed();
            return;
        }
        answer.getHeaders().putSingle("Content-Encoding", Gzip.NAME);
        GZIPOutputStream zip = new GZIPOutputStream(answer.getOutputStream());
        answer.setOutputStream(zip);
        answer.proceed();
        zip.finish();
    }
}
