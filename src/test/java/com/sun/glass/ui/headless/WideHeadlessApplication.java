package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// The toolkit's headless platform with a screen as large as people have (the stock one is
/// 1000×1000, JDK-8364201) and with Ctrl, Shift and Alt in the robot's mouse events. For tests
/// only: it lives in the toolkit's own package.
public final class WideHeadlessApplication extends HeadlessApplication {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1200;
    private static final int DPI = 96;
    // windows write with the stock stride of 1000: the buffer must never overflow
    private static final int STRIDE = WideHeadlessWindow.STRIDE;

    private Screen[] screens = {};

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (screens.length == 0) {
            Screen screen =
                    new Screen(
                            0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT,
                            DPI, DPI, 1, 1, 1, 1);
            screens = new Screen[] {screen};
            frameBuffer = ByteBuffer.allocate(4 * (WIDTH + STRIDE) * (HEIGHT + STRIDE));
        }
        return screens;
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int styleMask) {
        try {
            var manager = (HeadlessWindowManager) stock("windowManager").get(this);
            HeadlessWindow window =
                    new WideHeadlessWindow(manager, owner, screen, frameBuffer, styleMask);
            if (stock("activeRobot").get(this) instanceof HeadlessRobot robot) {
                robot.windowAdded(window);
                window.setRobot(robot);
            }
            return window;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public GlassRobot createRobot() {
        try {
            ModifierRobot robot = new ModifierRobot(this);
            // the application tells this one of windows that come and go
            stock("activeRobot").set(this, robot);
            return robot;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field stock(String name) throws NoSuchFieldException {
        Field field = HeadlessApplication.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static final class ModifierRobot extends HeadlessRobot {
        private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

        ModifierRobot(HeadlessApplication application) {
            super(application);
        }

        @Override
        public void keyPress(KeyCode code) {
            down.add(code);
            super.keyPress(code);
        }

        @Override
        public void keyRelease(KeyCode code) {
            down.remove(code);
            super.keyRelease(code);
        }

        @Override
        int getModifiers(MouseButton... buttons) {
            int all = super.getModifiers(buttons);
            all |= down.contains(KeyCode.CONTROL) ? KeyEvent.MODIFIER_CONTROL : 0;
            all |= down.contains(KeyCode.SHIFT) ? KeyEvent.MODIFIER_SHIFT : 0;
            all |= down.contains(KeyCode.ALT) ? KeyEvent.MODIFIER_ALT : 0;
            return all;
        }
    }
}
