// derived by `make generate`; do not edit

import { ApiError, TransportError } from "../errors.js";

/** The vendor finds the request wrong. */
export class InvalidRequest extends ApiError {
  static {
    this.prototype.name = "InvalidRequest";
  }
}

/** The credentials are missing, wrong or expired. */
export class Unauthorized extends ApiError {
  static {
    this.prototype.name = "Unauthorized";
  }
}

/** The credentials are good, and not for this. */
export class Forbidden extends ApiError {
  static {
    this.prototype.name = "Forbidden";
  }
}

/** There is no such thing. */
export class NotFound extends ApiError {
  static {
    this.prototype.name = "NotFound";
  }
}

/** The resource's state does not allow it now. */
export class Conflict extends ApiError {
  static {
    this.prototype.name = "Conflict";
  }
}

/** It was there, and is not any more. */
export class Gone extends ApiError {
  static {
    this.prototype.name = "Gone";
  }
}

/** The request is larger than the vendor takes. */
export class TooLarge extends ApiError {
  static {
    this.prototype.name = "TooLarge";
  }
}

/** Too many requests a second; later it may work. */
export class Throttled extends ApiError {
  static {
    this.prototype.name = "Throttled";
  }
}

/** A day's or month's quota is used up; waiting seconds does not help. */
export class QuotaExceeded extends ApiError {
  static {
    this.prototype.name = "QuotaExceeded";
  }
}

/** The vendor failed. */
export class Server extends ApiError {
  static {
    this.prototype.name = "Server";
  }
}

/** The vendor cannot answer now. */
export class Unavailable extends ApiError {
  static {
    this.prototype.name = "Unavailable";
  }
}

/** The vendor gave up waiting for itself; the request may have taken effect. */
export class VendorTimeout extends ApiError {
  static {
    this.prototype.name = "VendorTimeout";
  }
}

/** The vendor points elsewhere, which is not followed. */
export class Redirect extends ApiError {
  static {
    this.prototype.name = "Redirect";
  }
}

/** Not an answer that the vendor documents. */
export class Malformed extends ApiError {
  static {
    this.prototype.name = "Malformed";
  }
}

/** No connection came about, so nothing was sent. */
export class ConnectFailed extends TransportError {
  static {
    this.prototype.name = "ConnectFailed";
  }
}

/** The time was over before the answer was whole. */
export class TimedOut extends TransportError {
  static {
    this.prototype.name = "TimedOut";
  }
}
