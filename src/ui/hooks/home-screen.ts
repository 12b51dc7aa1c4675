interface Device {
  readonly userAgent: string;
  readonly platform: string;
  readonly maxTouchPoints: number;
  /** Apple's own word for an app opened from the Home Screen. */
  readonly standalone?: boolean;
}

/** True on an iPad or iPhone in a browser tab, whose storage Safari clears. An iPad calls itself a Mac; its fingers tell. */
export function wantsHomeScreen(device: Device, installed: boolean): boolean {
  const isTablet =
    /iPad|iPhone|iPod/.test(device.userAgent) ||
    (device.platform === "MacIntel" && device.maxTouchPoints > 1);
  return isTablet && !installed && device.standalone !== true;
}
