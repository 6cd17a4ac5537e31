//! What the core and its bindings call by numbers or by names: declared here, and printed for the languages on the other side.

/// How many numbers of 32 bits an answer of the wasm begins with: its status, [`NUMBERS`] that its verb explains, and the lengths of its parts.
pub const HEAD: usize = 12;
pub const NUMBERS: usize = 3;

macro_rules! numbered {
    ($($(#[doc = $about:literal])* $name:ident { $($(#[doc = $doc:literal])* $variant:ident $word:literal)* })*) => {
        $(
            $(#[doc = $about])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $name {
                $($(#[doc = $doc])* $variant,)*
            }

            impl $name {
                /// All of them, each at the place of its number.
                pub const ALL: &'static [$name] = &[$($name::$variant,)*];
                /// What they are, in a sentence.
                pub const ABOUT: &'static str = concat!($($about),*).trim_ascii();

                #[must_use]
                pub const fn name(self) -> &'static str {
                    match self {
                        $($name::$variant => $word,)*
                    }
                }

                /// The one with this number.
                #[must_use]
                pub fn numbered(number: u32) -> Option<Self> {
                    Self::ALL.get(number as usize).copied()
                }
            }
        )*
    };
}

numbered! {
    /// How a verb ended.
    Status {
        Fine "fine"
        /// With a report.
        Invalid "invalid"
        Usage "usage"
        Api "api"
        Transport "transport"
        OutcomeUnknown "outcome_unknown"
        WaitFailed "wait_failed"
        Cancelled "cancelled"
    }

    /// What a call is of: one request with its retries, all pages of a list, or a wait for a state.
    CallKind {
        Once "once"
        Pages "pages"
        Wait "wait"
    }

    /// What a driver tells a call.
    EventKind {
        Continue "continue"
        Answer "answer"
        Failed "failed"
        Cancel "cancel"
    }

    /// What a call asks of its driver.
    StepKind {
        Send "send"
        Wait "wait"
        Page "page"
        Done "done"
    }

    /// Why there is a wait.
    WaitReason {
        Rate "rate"
        Retry "retry"
        State "state"
    }

    /// What an id is of.
    IdKind {
        Operation "operation"
        Waiter "waiter"
        Vendor "vendor"
    }

    /// How an input is judged, and written.
    InputFlag {
        AllowUnknown "allow_unknown"
        EmptyAsAbsent "empty_as_absent"
        /// It has marks for what JSON has no word for.
        Marked "marked"
        /// Warnings refuse, too.
        Strict "strict"
    }
}

impl InputFlag {
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }

    #[must_use]
    pub const fn is_in(self, flags: u32) -> bool {
        flags & self.bit() != 0
    }
}
