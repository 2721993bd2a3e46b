import DefaultTheme from "vitepress/theme";
import "narrows";

export default DefaultTheme;
