package com.sun.glass.ui.headless;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/// Copies a frame row by row. The stock window makes a new view of the frame buffer for each pixel
/// on the FX thread: most of what a window test took.
final class WideHeadlessWindow extends HeadlessWindow {
    // the stock stride, with which pictures of the screen are read
    static final int STRIDE = 1000;

    private final IntBuffer frame;

    WideHeadlessWindow(
            HeadlessWindowManager manager,
            Window owner,
            Screen screen,
            ByteBuffer frameBuffer,
            int styleMask) {
        super(manager, owner, screen, frameBuffer, styleMask);
        this.frame = frameBuffer.asIntBuffer();
    }

    @Override
    void blit(Pixels pixels) {
        IntBuffer source = (IntBuffer) pixels.getBuffer();
        int width = pixels.getWidth();
        int start = getY() * STRIDE + getX();
        for (int row = 0; row < pixels.getHeight(); row++) {
            frame.put(start + row * STRIDE, source, row * width, width);
        }
    }
}
